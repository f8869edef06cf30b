// The one typeface, served by this installation: no page asks another host for anything.
import '@fontsource-variable/inter/index.css';
