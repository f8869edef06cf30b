/**
 * Turns single keys, pressed anywhere on the page, into events. It keeps out of the way where somebody types or has a
 * dialog open, and of keys that go with Ctrl, Alt or Meta.
 */
class RatingKeys extends HTMLElement {
  keys: string[] = [];
  off = false;

  connectedCallback(): void {
    document.addEventListener('keydown', this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.press);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (this.off || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const inUse = event
      .composedPath()
      .some(
        (part) =>
          part instanceof HTMLElement &&
          (part.isContentEditable || part.matches('input, textarea, select, vaadin-dialog, vaadin-confirm-dialog, [role="dialog"]')),
      );
    if (inUse || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (this.keys.includes(key)) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('rating-key', { detail: { key } }));
    }
  };
}

customElements.define('rating-keys', RatingKeys);
