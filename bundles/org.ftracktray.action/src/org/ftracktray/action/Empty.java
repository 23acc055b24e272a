package org.ftracktray.action;
class Empty {}
