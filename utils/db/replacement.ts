const channelName = 'gongkai-library';

/** Tells other windows and the background that another database took the library's place. */
export function announceReplacement(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('replaced');
  channel.close();
}

/** Calls back when another context replaced the library. Gives the function that stops listening. */
export function onReplacement(act: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', act);
  return () => channel.close();
}
