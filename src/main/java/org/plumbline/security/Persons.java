package org.plumbline.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everyone with an account. */
interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    void delete(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByEmail(String email);

    boolean existsByEmail(String email);

    long count();

    List<Person> findAllByOrderByNameAscIdAsc();

    List<Person> findAllByDemoIsTrue();

    List<Person> findAllByActiveIsTrueAndEmailIn(java.util.Collection<String> emails);

    @Query("""
            select new org.plumbline.security.PersonRef(p.id, p.name)
            from Person p
            where p.active and (lower(p.name) like lower(concat('%', :term, '%')) or p.email like lower(concat('%', :term, '%')))
            order by p.name, p.id
            """)
    List<PersonRef> directory(String term, Pageable page);

    @Query("select new org.plumbline.security.PersonRef(p.id, p.name) from Person p where p.id in :ids")
    List<PersonRef> named(java.util.Collection<UUID> ids);
}
