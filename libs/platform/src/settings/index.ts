export { SettingsError, parseSettings } from './parse-settings';
export { engineSettings, httpSettings, modeSettings, databaseSettings, type Mode } from './common-settings';
