/** How numbers of a country are dialled and who has which prefix: data, because operators and plans change. */
export interface PhoneRules {
  /** Three-digit prefixes of mobile numbers in use, with the leading 0. */
  readonly mobilePrefixes: readonly string[];
  /** Four-digit prefixes of the eleven-digit mobile numbers from before 2018, and what they became. */
  readonly convertedPrefixes: Readonly<Record<string, string>>;
  /** National prefixes that belong to nobody and mark invented numbers of demos and tests. */
  readonly testPrefixes: readonly string[];
}

/** Vietnam's plan since the conversion of 15/09–15/11/2018 (old eleven-digit 012x, 016x, 018x, 019x). */
export const VIETNAM_PHONES: PhoneRules = {
  mobilePrefixes: [
    ...['032', '033', '034', '035', '036', '037', '038', '039'],
    ...['052', '055', '056', '058', '059'],
    ...['070', '076', '077', '078', '079'],
    ...['081', '082', '083', '084', '085', '086', '087', '088', '089'],
    ...['090', '091', '092', '093', '094', '096', '097', '098', '099'],
  ],
  convertedPrefixes: {
    '0120': '070',
    '0121': '079',
    '0122': '077',
    '0126': '076',
    '0128': '078',
    '0123': '083',
    '0124': '084',
    '0125': '085',
    '0127': '081',
    '0129': '082',
    '0162': '032',
    '0163': '033',
    '0164': '034',
    '0165': '035',
    '0166': '036',
    '0167': '037',
    '0168': '038',
    '0169': '039',
    '0186': '056',
    '0188': '058',
    '0199': '059',
  },
  testPrefixes: ['0000000'],
};
