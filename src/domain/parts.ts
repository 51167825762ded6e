/** An indicator as it stands to others: what it is a part of ("trong đó"), and whether its own parts make it up. */
export interface PartRule { indicatorId: string; partOfId?: string | undefined; partsAddUp?: boolean | undefined }

export interface AroundPart {
  /** What all parts of the figure add up to; undefined while one is not known, or where they need not make it up. */
  parts?: number;
  /** The figure that it is a part of, where known. */
  whole?: number;
}

/**
 * What a figure must agree with: its parts and its whole, of one office and period.
 * @param valueOf the figure of another indicator in the same office and period, null for none
 */
export function aroundPart(rules: readonly PartRule[], of: PartRule, valueOf: (indicatorId: string) => number | null): AroundPart {
  const parts = of.partsAddUp ? rules.filter(({ partOfId }) => partOfId === of.indicatorId).map(({ indicatorId }) => valueOf(indicatorId)) : [];
  const whole = of.partOfId === undefined ? null : valueOf(of.partOfId);
  return {
    ...(parts.length > 0 && parts.every((one) => one !== null) ? { parts: parts.reduce<number>((sum, one) => sum + (one ?? 0), 0) } : {}),
    ...(whole === null ? {} : { whole }),
  };
}
