export { finds, fold } from '#domain/fold';
