package org.ftracktray.sandbox;
class Empty {}
