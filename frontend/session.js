/*
 * Signs people out who have left (HIPAA automatic logoff), with a warning before. Whoever types or clicks is there, also
 * where nothing of it reaches the server; all tabs of a browser know it of each other.
 */
const ACTIVE = 'plumbline.active';
const TELL_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

window.plumblineSession = {
  watch(element, idleMs, warningMs, words) {
    let told = Date.now();
    const active = () => Number(localStorage.getItem(ACTIVE)) || told;

    const here = () => {
      const now = Date.now();
      localStorage.setItem(ACTIVE, String(now));
      if (now - told > TELL_EVERY_MS) {
        told = now;
        element.$server.stillHere();
      }
    };

    const dialog = document.createElement('dialog');
    dialog.className = 'session-warning';
    const title = document.createElement('h2');
    title.textContent = words.title;
    title.id = 'session-warning-title';
    dialog.setAttribute('aria-labelledby', title.id);
    const text = document.createElement('p');
    const stay = document.createElement('vaadin-button');
    stay.setAttribute('theme', 'primary');
    stay.textContent = words.stay;
    dialog.append(title, text, stay);
    document.body.append(dialog);

    const stayHere = () => {
      told = 0;
      here();
      dialog.close();
    };
    stay.addEventListener('click', stayHere);
    dialog.addEventListener('cancel', stayHere);

    const attended = (event) => {
      if (!dialog.open && event.isTrusted) {
        here();
      }
    };
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
    signs.forEach((sign) => document.addEventListener(sign, attended, { capture: true, passive: true }));

    const look = () => {
      const left = idleMs - (Date.now() - active());
      if (left <= 0) {
        stop();
        // nothing that was on the screen stays on it, even if the server cannot be reached
        document.body.replaceChildren();
        element.$server.leave();
        setTimeout(() => window.location.assign(document.baseURI), LOOK_EVERY_MS);
      } else if (left <= warningMs) {
        text.textContent = words.text.replace('{0}', String(Math.ceil(left / 1000)));
        if (!dialog.open) {
          dialog.showModal();
        }
      } else if (dialog.open) {
        dialog.close();
      }
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stop = () => {
      clearInterval(timer);
      signs.forEach((sign) => document.removeEventListener(sign, attended, { capture: true }));
      dialog.remove();
    };
    here();
    return stop;
  },
};
