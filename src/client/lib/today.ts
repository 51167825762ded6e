/** Today in Vietnam, YYYY-MM-DD, whatever the machine's clock is set to. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
