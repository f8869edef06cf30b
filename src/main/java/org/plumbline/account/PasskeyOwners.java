package org.plumbline.account;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them: by the bytes of their id, which says nothing about them. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE_BYTES = 2 * Long.BYTES;

    private final Holders holders;

    PasskeyOwners(Holders holders) {
        this.holders = holders;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(HANDLE_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException if it is nobody's */
    static UUID person(Bytes handle) {
        if (handle.getBytes().length != HANDLE_BYTES) {
            throw new IllegalArgumentException("not the handle of a person");
        }
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(holders.byId(person(handle)));
    }

    /** @param id of the person, since that is what never changes */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(holders.byId(UUID.fromString(id)));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Holder> holder) {
        return holder.map(known -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(known.person().id()))
                        .name(known.email())
                        .displayName(known.person().name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("people are kept elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people are kept elsewhere");
    }
}
