/**
 * Resolves when the page has changed and then been quiet for `quiet` ms, or after `limit` ms in any case: a page that
 * never stops changing does not hold us for ever. True: it changed.
 */
export function whenChanged(document: Document, limit: number, quiet = 250): Promise<boolean> {
  return new Promise((resolve) => {
    let changed = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      observer.disconnect();
      clearTimeout(pause);
      clearTimeout(end);
      resolve(changed);
    };
    const observer = new MutationObserver(() => {
      changed = true;
      clearTimeout(pause);
      pause = setTimeout(finish, quiet);
    });
    const end = setTimeout(finish, limit);
    // Text may come by new nodes or into old ones; attributes (a clock, a slider) say nothing.
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
