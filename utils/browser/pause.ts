/** Lets so many milliseconds pass. A worker may die meanwhile: what must come afterwards belongs in an alarm. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
