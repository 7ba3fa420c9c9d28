// Passkeys on the account pages: asks the server for a challenge, the device for an answer, and sends the form with it.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) break; // too old a browser: the form stays hidden
  const isNew = form.dataset.passkey === 'create';
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    form.elements.Credential.value = '';
    try {
      const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
      if (answer.ok) {
        const options = await answer.json();
        const credential = isNew
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.Credential.value = JSON.stringify(credential);
      }
    } catch { /* given up or not possible: the form goes without it, and the page says so */ }
    button.disabled = false;
    form.submit();
  });
}
