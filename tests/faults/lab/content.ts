import { deliverCapture } from '@/utils/browser/page/deliverCapture';
import { toBackground } from '@/utils/browser/toBackground';
import { newId } from '@/utils/report/id';
import { sayHostile } from './hostile';
import { labCapture } from './pages';

/** Asks until someone answers: the worker may be dead at any moment. */
async function expectThis(id: string, url: string): Promise<void> {
  for (;;) {
    const answer = await chrome.runtime.sendMessage({ lab: 'expect', id, url }).catch(() => undefined);
    if (answer === true) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Captures pages one after another, and tells the page's server of each that was acknowledged. */
async function run(from: number, to: number, size: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    history.pushState(undefined, '', `/doc/${n}.html`);
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    await expectThis(id, location.href);
    const result = await deliverCapture(labCapture(n, id, location.href, size), toBackground);
    const word = result.ok ? result.value.reportId : `fault-${result.fault.code}`;
    await fetch(`/ack/${n}/${word}`).catch(() => undefined);
  }
  await fetch('/ack/end/end').catch(() => undefined);
}

document.addEventListener('lab-hostile', () => {
  const { count = '0', seed = '0' } = document.documentElement.dataset;
  sayHostile(Number(count), Number(seed), expectThis)
    .then((said) => fetch(`/ack/said/${said.answered}-${said.ignored}-${said.unsent}`))
    .catch((error: unknown) => console.error(error));
});

// The page's world and this one share the document alone: orders come as attributes.
document.addEventListener('lab-run', () => {
  const { from = '0', to = '0', size = '120' } = document.documentElement.dataset;
  run(Number(from), Number(to), Number(size)).catch((error: unknown) => console.error(error));
});
document.documentElement.dataset.lab = 'ready';
