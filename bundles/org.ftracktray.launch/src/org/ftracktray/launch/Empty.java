package org.ftracktray.launch;
class Empty {}
