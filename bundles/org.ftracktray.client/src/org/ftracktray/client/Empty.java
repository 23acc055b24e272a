package org.ftracktray.client;
class Empty {}
