import type { Page } from '../page';
import { empirecms } from './empirecms';
import { gkmlpt } from './gkmlpt';
import { govcn } from './govcn';
import { hanweb } from './hanweb';
import { lonsun } from './lonsun';
import type { Rule } from './rule';
import { standard } from './standard';
import { trs } from './trs';
import { ucap } from './ucap';

/** Order is precedence: a platform's own marks before marks that others borrow. The standard rule ends the list. */
export const rules: readonly Rule[] = [govcn, gkmlpt, lonsun, ucap, hanweb, empirecms, trs, standard];

/** The rule of the platform that built this page. */
export function ruleOf(page: Page): Rule {
  return rules.find((rule) => rule.recognises(page)) ?? standard;
}
