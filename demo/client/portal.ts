import 'invoice-elements/define.js';

// Shown by script alone, for without script it could do nothing.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
