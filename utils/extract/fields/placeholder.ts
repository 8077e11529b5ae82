import { fold } from '../page';

const nothing = /^(?:[—―–\-_:：/\\.…·*~～|]*|无|暂无|没有|空|未知|未填写?|null|undefined|none|nan|n\/a|\[\]|\{\})$/i;

/** Does this text say that there is no value? Placeholders of portals are absence, not values. */
export function isPlaceholder(raw: string): boolean {
  return nothing.test(fold(raw));
}
