/** After so many milliseconds of work the page gets a turn: clicks, painting, the progress bar. */
const patience = 30;

/** A function that gives the page a turn when it has worked long enough; timers would be slowed in a hidden tab. */
export function yieldToPage(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < patience) return;
    await turn();
    last = performance.now();
  };
}

const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
