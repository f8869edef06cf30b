/*
 * Asks the browser for passkeys. What is asked and whether the answer is right is the server's business; here it is only
 * handed on, and a failure becomes its name (WebAuthn level 3, 5.1).
 */
const KNOWN = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

const ask = async (question) => {
  if (!KNOWN) {
    return { failure: window.isSecureContext ? 'NotSupportedError' : 'SecurityError' };
  }
  try {
    const credential = await question();
    return { answer: JSON.stringify(credential.toJSON()) };
  } catch (failure) {
    return { failure: failure.name };
  }
};

window.plumblinePasskeys = {
  make: (json) =>
    ask(() =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(json)),
      }),
    ),
  show: (json) =>
    ask(() =>
      navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(json)),
      }),
    ),
};
