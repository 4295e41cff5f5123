/** Runs in the browser: the buttons for size, contrast and theme, and their memory. */
import { STORAGE_KEY } from './storage-key.ts';

type Setting = 'size' | 'contrast' | 'theme';

/** Makes the buttons work and shows what is on. */
export function startControls(): void {
  const root = document.documentElement;
  const isOn: Record<Setting, () => boolean> = {
    size: () => root.dataset['size'] === 'large',
    contrast: () => root.dataset['contrast'] === 'more',
    theme: () =>
      (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark',
  };
  const toggle: Record<Setting, () => void> = {
    size: () => set('size', isOn.size() ? undefined : 'large'),
    contrast: () => set('contrast', isOn.contrast() ? undefined : 'more'),
    theme: () => set('theme', isOn.theme() ? 'light' : 'dark'),
  };
  const set = (name: Setting, value: string | undefined): void => {
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  };
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-appearance]')];
  const show = (): void => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(isOn[button.dataset['appearance'] as Setting]()));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      toggle[button.dataset['appearance'] as Setting]();
      const { size, contrast, theme } = root.dataset;
      try {
        localStorage.setItem(STORAGE_KEY, JSON.stringify({ size, contrast, theme }));
      } catch {
        // A browser that keeps nothing still shows what was asked for on this page.
      }
      show();
    });
  }
  show();
}
