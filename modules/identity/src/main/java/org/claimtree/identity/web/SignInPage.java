package org.claimtree.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.signin.SignIn;

/** The page where people sign in. It keeps nothing, so that it never expires. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private SessionCookie cookie;

    @Inject
    private CurrentCaller caller;

    private String name;
    private String password;
    private String code;
    private String to;

    /** Signs in and goes where the person wanted to go. */
    public void enter() {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        SignIn.Outcome outcome = signIn.signIn(new SignIn.Proofs(
                name.strip(), password, code, caller.get().origin().address()));
        if (outcome instanceof SignIn.Outcome.SignedIn in) {
            cookie.give((HttpServletResponse) external.getResponse(), in.secret());
            PageAnswers.goTo(isOurs(to) ? to : "/");
        } else {
            PageAnswers.wrong(null, SignInProblems.of(outcome).getMessage());
        }
    }

    /** Only a path of this server, perhaps with a query: an address in a link must not lead people elsewhere. */
    static boolean isOurs(String address) {
        return address != null
                && address.matches("/([A-Za-z0-9][A-Za-z0-9/._-]{0,200})?(\\?[A-Za-z0-9._~%&=+:,;/?@!*-]{0,2000})?");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
