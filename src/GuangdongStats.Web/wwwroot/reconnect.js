// Shows the dialog of Connecting.razor while the circuit of a work page is interrupted.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');

  const whenVisible = () => { if (document.visibilityState === 'visible') retry(); };

  async function retry() {
    document.removeEventListener('visibilitychange', whenVisible);
    try {
      // False: the server is there but does not know the circuit any more (it was started anew, say).
      if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
    } catch {
      document.addEventListener('visibilitychange', whenVisible);
    }
  }

  async function resume() {
    try {
      if (!await Blazor.resumeCircuit()) location.reload();
    } catch {
      dialog.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
    }
  }

  dialog.addEventListener('components-reconnect-state-changed', ({ detail }) => {
    if (detail.state === 'show') dialog.showModal();
    else if (detail.state === 'hide') dialog.close();
    else if (detail.state === 'failed') document.addEventListener('visibilitychange', whenVisible);
    else if (detail.state === 'rejected') location.reload();
  });
  document.getElementById('components-reconnect-button').addEventListener('click', retry);
  document.getElementById('components-resume-button').addEventListener('click', resume);
})();
