package org.plumbline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.plumbline.cli.PlumblineCommand;
import org.plumbline.shared.Story;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Plumbline: one process that serves the browser UI from one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableTransactionManagement
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push
@LoadDependenciesOnStartup // a page may hold another feature's tab or panel, whose components its own chunk lacks
public class PlumblineApplication implements AppShellConfigurator {

    static void main(String[] args) {
        int exitCode =
                PlumblineCommand.run(settings -> SpringApplication.run(PlumblineApplication.class, settings), args);
        if (exitCode != PlumblineCommand.SERVING) {
            System.exit(exitCode);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Plumbline");
        settings.addLink("icon", "icons/icon.svg");
    }

    @Bean
    Clock clock() {
        return Story.clock(Clock.systemUTC());
    }
}
