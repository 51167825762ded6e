/** Counts failures per key and refuses for a while after too many; kept in memory, so a restart forgives. */
export function failureLimit({ failures, minutes, now }: { failures: number; minutes: number; now: () => Date }) {
  const counted = new Map<string, { count: number; until: number }>();
  const span = minutes * 60_000;
  return {
    /** Whether another try is allowed. */
    allows(key: string): boolean {
      const found = counted.get(key);
      return !found || found.until <= now().getTime() || found.count < failures;
    },
    failed(key: string): void {
      const time = now().getTime();
      const found = counted.get(key);
      if (!found || found.until <= time) counted.set(key, { count: 1, until: time + span });
      else found.count += 1;
      // Forgotten keys must not pile up under an attack with invented names.
      if (counted.size > 10_000) for (const [old, { until }] of counted) if (until <= time || counted.size > 10_000) counted.delete(old);
    },
    passed(key: string): void { counted.delete(key); },
  };
}
