const organWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;
/** GB 32100-2015: no I, O, S, V, Z. */
const unifiedAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether nine characters are an organisation code (组织机构代码) whose ninth is its check character, GB 11714-1997.
 * Upper case, without the hyphen; anything else is false.
 */
export function isOrganCode(code: string): boolean {
  if (!/^[\dA-Z]{8}[\dX]$/.test(code)) return false;
  const sum = organWeights.reduce((total, weight, at) => total + Number.parseInt(code.charAt(at), 36) * weight, 0);
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/**
 * Whether eighteen characters are a unified social credit code (统一社会信用代码) with a right last character,
 * GB 32100-2015. Upper case; anything else is false. `11` in front is a state organ; characters 3–8 are the division
 * of the registering authority, 9–17 the organisation code.
 */
export function isUnifiedCode(code: string): boolean {
  if (!/^[\dA-HJ-NP-RTUWXY]{2}\d{6}[\dA-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += unifiedAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code.charAt(17) === unifiedAlphabet.charAt((31 - (sum % 31)) % 31);
}
