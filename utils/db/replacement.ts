const channelName = 'gongkai-library';
/** A channel hears what another channel of its own window says. */
const own = crypto.randomUUID();

/** Tells other windows and the background that another database took the library's place. */
export function announceReplacement(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(own);
  channel.close();
}

/** Calls back when another context replaced the library. Gives the function that stops listening. */
export function onReplacement(act: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    if (data !== own) act();
  });
  return () => channel.close();
}
