package org.ftracktray.listener;
class Empty {}
