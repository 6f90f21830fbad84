package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;

/** That a flush gave a persistent object another primary key. Its state and the identity map still have the former one. */
public record KeySwitch(InstanceState state, Object former, Object identity) {}
