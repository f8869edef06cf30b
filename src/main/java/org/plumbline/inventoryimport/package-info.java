/**
 * Import of AI inventories from CSV and XLSX: what columns and words mean, what would change, and the import itself.
 *
 * <p>{@link org.plumbline.inventoryimport.InventoryImport} is the way in; {@link org.plumbline.inventoryimport
 * .ImportMappings} keeps mappings under a name, and {@link org.plumbline.inventoryimport.ImportHistory} what became of
 * each row. Layouts are data: another inventory needs another mapping and no code.
 */
@ApplicationModule(
        displayName = "Inventory import",
        allowedDependencies = {"shared", "audit", "security", "catalogue", "components", "vendor", "inventory"})
@NullMarked
package org.plumbline.inventoryimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
