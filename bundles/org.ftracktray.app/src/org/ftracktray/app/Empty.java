package org.ftracktray.app;
class Empty {}
