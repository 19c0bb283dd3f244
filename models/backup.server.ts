/** Back-up of the whole database to one file, and back. The format is described in backup/format.server.ts. */
export { backupDatabase, measureDatabase } from "./backup/dump.server";
export { BackupFileError, type BackupHeader, type CollectionFigure } from "./backup/format.server";
export { finishBrokenRestore } from "./backup/put-in-place.server";
export { verifyBackupFile } from "./backup/read-file.server";
export { type RestoreOutcome, restoreDatabase } from "./backup/restore.server";
