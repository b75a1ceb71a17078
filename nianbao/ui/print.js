// Prints the page when Python asks for it; each order is followed once.
export default function ({ data, parentElement }) {
  const host = parentElement.getRootNode().host ?? parentElement;
  if (!data.order || host.dataset.order === data.order) return;
  host.dataset.order = data.order;
  requestAnimationFrame(() => window.print());
}
