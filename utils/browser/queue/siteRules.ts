import { type Browser, browser } from '#imports';
import { redirectHosts } from '@/utils/queue/siteOf';

type Rule = Browser.declarativeNetRequest.Rule;

/** Numbers of the session rules by which the browser keeps the queue on the hosts asked for: one that stops, those that let pass. */
const ruleIds = { fetch: { stop: 1, hosts: 10_000 }, tab: { stop: 2, hosts: 20_000 } } as const;
/** Of a long list of addresses a redirect may lead to so many of its hosts: browsers take 5,000 rules, each host needs four. */
const mostHosts = 500;
const mostRules = mostHosts * 4;

const ours = () => new URL(browser.runtime.getURL('/'));
/** What an address off those hosts is answered with, by the browser itself; the address stands behind the mark. */
const refusal = () => `${new URL('/refused.txt', ours()).href}?`;

/** Where addresses of exactly these hosts begin: a rule's domains would let in every name below them. */
const beginnings = (hosts: readonly string[]): string[] =>
  redirectHosts(hosts.slice(0, mostHosts)).flatMap((host) => [`|http://${host}/`, `|https://${host}/`]);

/** Puts one of our two walls in place of the last of its kind: everything is stopped but these hosts. */
async function setWall(
  ids: (typeof ruleIds)[keyof typeof ruleIds],
  hosts: readonly string[],
  action: Rule['action'],
  condition: Rule['condition'],
): Promise<void> {
  const rules = browser.declarativeNetRequest;
  const isLast = ({ id }: Rule) => id === ids.stop || (id >= ids.hosts && id < ids.hosts + mostRules);
  const passes = beginnings(hosts).map((urlFilter, at): Rule => {
    const allow = { type: 'allow' } as const;
    return { id: ids.hosts + at, priority: 2, action: allow, condition: { ...condition, urlFilter } };
  });
  const stop: Rule = { id: ids.stop, priority: 1, action, condition: { ...condition, regexFilter: '^https?://.*' } };
  await rules.updateSessionRules({
    removeRuleIds: (await rules.getSessionRules()).filter(isLast).map(({ id }) => id),
    addRules: [stop, ...passes],
  });
}

/**
 * Lets our own requests go to these hosts and to no other portal, redirects included: the browser looks at every hop
 * before anything is sent. Pages and what they ask for are not touched (`initiatorDomains` is ours).
 * @param hosts that of the address itself first
 */
export async function keepFetchesWithin(hosts: readonly string[]): Promise<void> {
  await setWall(
    ruleIds.fetch,
    hosts,
    { type: 'redirect', redirect: { regexSubstitution: `${refusal()}\\0` } },
    { initiatorDomains: [ours().hostname], resourceTypes: ['xmlhttprequest', 'other'] },
  );
}

/** The address that was refused, where an answer is the browser's own refusal, put there by the rule. */
export const refusedIn = (url: string): string | undefined =>
  url.startsWith(refusal()) ? url.slice(refusal().length) : undefined;

/** The same for a quiet tab of ours: its page may not be led, or lead itself, to another host. */
export async function keepTabWithin(tabId: number, hosts: readonly string[]): Promise<void> {
  await setWall(ruleIds.tab, hosts, { type: 'block' }, { tabIds: [tabId], resourceTypes: ['main_frame'] });
}
