package org.ftracktray.diagnostics;
class Empty {}
