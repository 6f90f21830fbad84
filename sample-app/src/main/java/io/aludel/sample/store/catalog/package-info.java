/** What the store sells: artists, albums, tracks and playlists. */
@NullMarked
package io.aludel.sample.store.catalog;

import org.jspecify.annotations.NullMarked;
