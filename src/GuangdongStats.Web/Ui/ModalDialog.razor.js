// Opens a dialog over the page: the browser keeps the focus in it, closes it with Escape and gives the focus back.
export const show = dialog => { if (!dialog.open) dialog.showModal(); };
