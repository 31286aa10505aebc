// What a chart's page gains from a script: panels on marks, tables that sort, the figure over the whole screen.
import './chart-marks.ts';
import './full-screen.ts';
import './sort-table.ts';
