# What bin/plumbline, bin/test and bin/bench share: finding the tools, and building.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  echo "$1" >&2
  exit 2
}

# Reads the version from the file that every JDK carries, since starting one costs half a second.
jdk_is_new_enough() {
  local version
  [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 25 ]
}

# A JDK 25 or newer: JAVA_HOME, then java on the PATH, then where Debian, Fedora, macOS and SDKMAN put them.
find_jdk() {
  local candidate on_path
  on_path=$(command -v java || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && jdk_is_new_enough "$candidate"; then
      export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
      return
    fi
  done
  fail "Plumbline needs a JDK 25 or newer: install one (Debian: openjdk-25-jdk or temurin-25-jdk) or point JAVA_HOME at it."
}

node_is_new_enough() {
  local major
  major=$("$1" --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  # Vaadin looks for npm beside node, and would download a Node of its own where it finds none.
  [ "${major:-0}" -ge 24 ] && [ -f "$(dirname "$(readlink -f "$1")")/../lib/node_modules/npm/bin/npm-cli.js" ]
}

# Node 24 or newer for the frontend bundle; where it is missing, npm installs one under .tools.
find_node() {
  local node
  node=$(command -v node || true)
  if [ -n "$node" ] && node_is_new_enough "$node"; then
    return
  fi
  node=$root/.tools/node/bin/node
  if ! [ -x "$node" ] || ! "$node" --version >/dev/null 2>&1; then
    command -v npm >/dev/null || fail "Plumbline is built with Node 24 or newer: install Node.js with npm."
    echo "Installing Node 24 under .tools (once)"
    npm install --global --no-audit --no-fund --prefix "$root/.tools/node" node@24 npm@11 >"$root/.tools.log" 2>&1 ||
      fail "Node 24 could not be installed with npm ($root/.tools.log says why): install Node.js 24 or newer with npm."
    rm -f "$root/.tools.log"
  fi
  export PATH=$root/.tools/node/bin:$PATH
}

find_maven() {
  command -v mvn >/dev/null || fail "Plumbline is built with Maven: install it (Debian: apt-get install maven)."
}

# Prints where Chromium is; fails where it is not.
find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$candidate" ] && command -v "$candidate"; then
      return
    fi
  done
  return 1
}

# Runs a command quietly, with one line that says what is going on and for how long.
with_progress() {
  local what=$1 log=$2 started=$SECONDS pid status=0
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  if [ -t 1 ]; then
    while kill -0 "$pid" 2>/dev/null; do
      printf '\r%s … %d s ' "$what" $((SECONDS - started))
      sleep 1
    done
  else
    echo "$what …"
  fi
  wait "$pid" || status=$?
  [ -t 1 ] && printf '\r'
  if [ "$status" -ne 0 ]; then
    grep -E '^\[ERROR\]|^Error|error:' "$log" | head -n 20 >&2 || true # nothing of the kind in it
    fail "$what failed; the whole log is in $log."
  fi
  echo "$what: done in $((SECONDS - started)) s"
}
