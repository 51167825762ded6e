import { Type } from 'typebox';
import { Id, route } from './route.ts';

const Whose = { officeId: Type.Optional(Id) };

export const getCalendarState = route({
  method: 'GET', path: '/api/calendar', who: 'signedIn', query: Type.Object(Whose, { additionalProperties: false }),
  summary: 'Whether the caller, or (for specialists) an office, has a calendar address',
  reply: Type.Object({ made: Type.Boolean() }),
});
export const postCalendar = route({
  method: 'POST', path: '/api/calendar', who: 'signedIn', body: Type.Object(Whose, { additionalProperties: false }),
  summary: 'Make a calendar address, the only time that it is told; the old one stops working',
  reply: Type.Object({ path: Type.String() }),
});
export const getCalendar = route({
  method: 'GET', path: '/api/calendar/:file', who: 'anyone', params: Type.Object({ file: Type.String({ maxLength: 200 }) }),
  summary: 'The calendar feed (iCalendar) of whoever has the address',
});
