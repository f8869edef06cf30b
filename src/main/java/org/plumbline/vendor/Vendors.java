package org.plumbline.vendor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The vendors on the register. */
interface Vendors extends Repository<Vendor, UUID> {

    Vendor saveAndFlush(Vendor vendor);

    List<Vendor> saveAllAndFlush(Iterable<Vendor> vendors);

    void flush();

    Optional<Vendor> findById(UUID id);

    Optional<Vendor> findByMatchName(String matchName);

    List<Vendor> findAllByMatchNameIn(Collection<String> matchNames);

    @Query("""
            select new org.plumbline.vendor.VendorRef(v.id, v.code, v.name)
            from Vendor v
            where lower(v.name) like :pattern escape '\\' or lower(v.code) like :pattern escape '\\'
            order by v.name, v.id
            """)
    List<VendorRef> directory(String pattern, Pageable page);

    @Query("select new org.plumbline.vendor.VendorRef(v.id, v.code, v.name) from Vendor v where v.id in :ids")
    List<VendorRef> named(Collection<UUID> ids);

    @Query("select new org.plumbline.vendor.VendorRef(v.id, v.code, v.name) from Vendor v order by v.name, v.id")
    List<VendorRef> all();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Vendor v where v.demo")
    int deleteDemo();
}
