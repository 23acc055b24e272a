package org.ftracktray.signin;
class Empty {}
