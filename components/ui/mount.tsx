import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLibrary } from '@/utils/browser/openLibrary';
import './styles/all.css';

/** Puts a screen into its page. The store is opened first: every verb needs it, and a fault shows as a banner. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  void openLibrary();
  createRoot(root).render(<StrictMode>{screen}</StrictMode>);
}
