// Says that the page listens.
export function ready(root) {
  root.dataset.ready = '';
}
