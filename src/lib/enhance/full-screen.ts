// A figure over the whole screen: its button shows where the browser can.

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-full-screen]') : null;
  if (button !== null) void document.querySelector('figure.figure')?.requestFullscreen();
});
const showButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-full-screen]'))
    button.hidden = !document.fullscreenEnabled;
};
showButtons();
document.addEventListener('swap', showButtons);
