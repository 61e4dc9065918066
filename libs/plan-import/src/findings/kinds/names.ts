import type { FindingKind } from './finding-kind';

/** Names of units and places. */
export const NAME_KINDS = {
  unitNameVariant: {
    severity: 'warning',
    source: 'D5, DQ-09',
    vi: 'Tên đơn vị ở dòng {lines} viết hai cách: “{name}” và “{variant}”; được hiểu là một đơn vị.',
    en: 'The unit’s name on line {lines} is written in two ways: “{name}” and “{variant}”; taken for one unit.',
  },
  venueNameVariant: {
    severity: 'warning',
    source: 'D5',
    vi: 'Nơi tổ chức “{venue}” và đơn vị phụ trách “{unit}” (dòng {lines}) có lẽ là một cơ quan viết hai cách.',
    en: 'The venue “{venue}” and the lead unit “{unit}” (lines {lines}) are probably one agency written in two ways.',
  },
  parentByComma: {
    severity: 'warning',
    source: 'R13, DQ-10',
    vi: 'Dấu phẩy ở dòng {lines} được hiểu là “trực thuộc”: “{unit}” thuộc “{parent}”.',
    en: 'The comma on line {lines} is read as “belongs to”: “{unit}” is part of “{parent}”.',
  },
  branchWithoutParent: {
    severity: 'info',
    source: 'R13',
    vi: '“{unit}” (dòng {lines}) in không kèm đơn vị cấp trên: được hiểu là trực thuộc đơn vị ban hành.',
    en: '“{unit}” (line {lines}) is printed without a parent: taken as directly under the issuer.',
  },
  commaBetweenUnits: {
    severity: 'warning',
    source: 'R11',
    vi: 'Dòng {lines} liệt kê nhiều đơn vị trước động từ: đơn vị đầu được hiểu là phụ trách, còn lại là phối hợp.',
    en: 'Line {lines} lists several units before the verb: the first is taken as lead, the others as co-units.',
  },
} as const satisfies Record<string, FindingKind>;
