export { makeWorkbook, type WorkbookColumn } from './workbook/workbook';
