package io.aludel.orm.boot.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest application with entities, a service and a listener. */
@SpringBootApplication
public class ShopApplication {}
