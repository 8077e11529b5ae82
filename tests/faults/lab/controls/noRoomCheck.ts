export { lastReserve, roomLeft } from '@/utils/db/room';

/** Control: every write is tried, however full the disk is. */
export const lacksRoom = (): boolean => false;
